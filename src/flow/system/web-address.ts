/** Whether an address is an absolute http or https URL without a user's name or password in it: nothing else is opened or asked. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
