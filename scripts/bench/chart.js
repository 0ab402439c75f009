/** @typedef {import('./report.js').Pages} Pages */
/** @typedef {import('./report.js').Servers} Servers */
/** @typedef {{ name: string, value: number, ours: boolean }} Bar */

const width = 720;
const barHeight = 22;
const labelWidth = 190;

/**
 * A chart for the README: how soon pages can be used on a slow phone, and code flows a second.
 * @param {Pages} pages @param {Servers} servers
 */
export function drawChart({ throttled }, { rates }) {
  const ours = ['sign-in', 'consent', 'connected apps', 'Latchstring'];
  const usable = Object.entries(throttled).map(([name, { usable: value }]) => ({ name, value, ours: ours.includes(name) }));
  const flows = Object.entries(rates).flatMap(([name, { flow }]) =>
    flow === null ? [] : [{ name, value: flow, ours: ours.includes(name) }],
  );
  const first = drawBars('Milliseconds until a page can be used, on a slow phone (less is better)', usable, 0);
  const second = drawBars('Full authorization code flows with PKCE, a second (more is better)', flows, first.height + 20);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${first.height + second.height + 20}" font-family="system-ui, sans-serif" font-size="13">
<title>How soon pages can be used, and code flows a second, beside peers</title>
<style>text{fill:#1f2933}.soft{fill:#52606d}@media (prefers-color-scheme:dark){text{fill:#e4e7eb}.soft{fill:#9aa5b1}}</style>
${first.svg}${second.svg}</svg>
`;
}

/** @param {string} title @param {Bar[]} bars @param {number} top */
function drawBars(title, bars, top) {
  const most = Math.max(...bars.map(({ value }) => value));
  const room = width - labelWidth - 70;
  const lines = bars.map(({ name, value, ours }, index) => {
    const y = top + 30 + index * (barHeight + 8);
    const length = Math.max(2, Math.round((value / most) * room));
    return `<text class="soft" x="${labelWidth - 10}" y="${y + 15}" text-anchor="end">${name}</text>
<rect x="${labelWidth}" y="${y}" width="${length}" height="${barHeight}" rx="4" fill="${ours ? '#0b7285' : '#9fb3c8'}"/>
<text x="${labelWidth + length + 8}" y="${y + 15}">${Math.round(value)}</text>\n`;
  });
  return {
    svg: `<text x="0" y="${top + 14}" font-weight="600">${title}</text>\n${lines.join('')}`,
    height: 30 + bars.length * (barHeight + 8),
  };
}
