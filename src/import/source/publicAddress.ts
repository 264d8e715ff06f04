import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet: neither private, loopback, link-local, shared (CGNAT), multicast nor
 * reserved in IANA's special-purpose registries, nor an IPv6 address that carries an IPv4 address inside it, whatever that one is.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // All that is given out of IPv6 lies in 2000::/3; what stands outside has no owner on the public internet.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}
