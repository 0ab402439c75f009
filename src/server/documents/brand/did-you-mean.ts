/** What to say of a name that is not known: the known one that it is nearest to, or all of them. */
export function didYouMean(name: string, known: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, '');
  const [nearest] = known
    .map((candidate) => ({ candidate, distance: editsBetween(plain(name), plain(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  if (nearest && nearest.distance <= Math.ceil(name.length / 3)) return `did you mean ${nearest.candidate}?`;
  return `choose from: ${known.join(', ')}`;
}

/** How many letters have to be added, left out or replaced (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (const [index, letter] of [...one.slice(0, 100)].entries()) {
    const next = [index + 1];
    for (let place = 0; place < other.length; place++) {
      const kept = (row[place] ?? 0) + (other[place] === letter ? 0 : 1);
      next.push(Math.min(kept, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
