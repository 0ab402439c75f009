/** Something that a flow cannot go on with. The message is a sentence for a person. */
export class FlowError extends Error {
  override name = 'FlowError';
}
