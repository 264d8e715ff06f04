/** Text in a code block, to be copied, which it cannot end from within. */
export function codeBlock(language: 'text' | 'yaml', text: string): string {
  return `\`\`\`${language}\n${text.replaceAll('```', "'''").replaceAll('\r\n', '\n')}\n\`\`\``;
}
