/** "JOINT_TENANT" → "Joint tenant": codes of the contract as words. */
export function inWords(code: string | null | undefined): string {
  if (!code) return '';
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
