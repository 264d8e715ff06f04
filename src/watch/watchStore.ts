/**
 * The same store, whose failures are told by the operation's name, such as `settings.read`, before they reach the caller.
 */
export function watchStore<T extends object>(store: T, failed: (operation: string) => void, under = ''): T {
  return new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      const operation = `${under}${String(name)}`;
      if (typeof value === 'function') {
        return (...args: unknown[]): unknown => {
          const result: unknown = value.apply(target, args);
          if (result instanceof Promise) result.catch(() => failed(operation));
          return result;
        };
      }
      return typeof value === 'object' && value !== null ? watchStore(value, failed, `${operation}.`) : value;
    },
  });
}
