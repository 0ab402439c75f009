/** A colour of sRGB: three channels from 0 to 255, whole, as pages get it. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The same in OKLCH: lightness from 0 to 1, chroma, and hue in degrees. @see CSS Color Module Level 4 section 9.4 */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** Reads `#rrggbb` or `oklch(L C H)`, the latter with as much of its chroma as sRGB has. @returns null for anything else */
export function parseColor(text: string): Rgb | null {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  if (hex) return [hex[1], hex[2], hex[3]].map((channel) => Number.parseInt(channel ?? '', 16)) as unknown as Rgb;
  const number = String.raw`(\d+(?:\.\d+)?|\.\d+)`;
  const oklch = new RegExp(`^oklch\\(\\s*${number}(%?)\\s+${number}\\s+${number}(?:deg)?\\s*\\)$`, 'i').exec(text);
  if (!oklch) return null;
  const [l = 0, c = 0, h = 0] = [oklch[1], oklch[3], oklch[4]].map(Number);
  const lightness = oklch[2] ? l / 100 : l;
  return lightness > 1 || h > 360 ? null : intoGamut({ l: lightness, c, h });
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours, from 1 to 21. @see WCAG 2.2, "contrast ratio" and "relative luminance" */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(rgb: Rgb): number {
  const [red, green, blue] = toLinear(rgb);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `color-mix(in oklab, one share, other)`. @param share of `one`, from 0 to 1 */
export function mix(one: Rgb, share: number, other: Rgb): Rgb {
  const from = toOklab(one);
  const to = toOklab(other);
  const [l, a, b] = from.map((value, index) => value * share + (to[index] ?? 0) * (1 - share)) as unknown as Three;
  return toBytes(fromOklab([l, a, b]));
}

export function toOklch(rgb: Rgb): Oklch {
  const [l, a, b] = toOklab(rgb);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** @returns null where screens of sRGB have no such colour */
function toRgb(color: Oklch): Rgb | null {
  const linear = fromOklab(toLab(color));
  return linear.every((channel) => channel > -0.0005 && channel < 1.0005) ? toBytes(linear) : null;
}

/** The same lightness and hue with as much of the chroma as sRGB has. */
export function intoGamut({ l, c, h }: Oklch): Rgb {
  let [most, least] = [c, 0];
  const whole = toRgb({ l, c, h });
  if (whole) return whole;
  for (let step = 0; step < 20; step++) {
    const middle = (most + least) / 2;
    if (toRgb({ l, c: middle, h })) least = middle;
    else most = middle;
  }
  return toBytes(fromOklab(toLab({ l, c: least, h })));
}

type Three = readonly [number, number, number];

function toLinear(rgb: Rgb): Three {
  return rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Three;
}

function toBytes(linear: Three): Rgb {
  return linear.map((value) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  }) as unknown as Rgb;
}

function toLab({ l, c, h }: Oklch): Three {
  const angle = (h * Math.PI) / 180;
  return [l, c * Math.cos(angle), c * Math.sin(angle)];
}

/** @see https://bottosson.github.io/posts/oklab/ */
function toOklab(rgb: Rgb): Three {
  const [red, green, blue] = toLinear(rgb);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function fromOklab([l, a, b]: Three): Three {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}
