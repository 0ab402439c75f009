import { logoLimits } from '../../../contract/registration.ts';
import { ImageError } from './image-error.ts';

/** Pixels. */
export interface Size {
  width: number;
  height: number;
}

const { least: leastSide, most: mostSide } = logoLimits;

/** Holds the size that an image says it has to what pages can use, before anything of that size is unpacked. @throws ImageError */
export function requireUsableSize({ width, height }: Size): void {
  if (Math.max(width, height) > mostSide) {
    throw new ImageError(`It has ${width} × ${height} pixels; use at most ${mostSide} on each side.`);
  }
  if (Math.min(width, height) < leastSide) {
    throw new ImageError(`It has ${width} × ${height} pixels; use at least ${leastSide} on each side.`);
  }
}
