/** Whether an address is an absolute http or https URL: nothing else is opened or asked. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
