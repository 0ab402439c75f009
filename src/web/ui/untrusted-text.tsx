import { cleanText } from './clean-text.ts';

/** Words that an app or a person wrote, kept apart from ours: cleaned, isolated in their direction, cut when long. */
export function UntrustedText({ children, limit }: { children: string; limit?: number }) {
  const { text, full } = cleanText(children, limit);
  return <bdi title={full ?? undefined}>{text}</bdi>;
}
