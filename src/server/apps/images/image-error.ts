/** Why an image is not taken, in sentences for whoever made it. */
export class ImageError extends Error {
  override name = 'ImageError';
}
