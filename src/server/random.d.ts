/** An unguessable string of base64url characters; 32 bytes give 43 characters and 256 bits. */
export declare function randomToken(bytes?: number): string;
export declare function sha256(text: string): Buffer;
/** Compares two secrets in a time that does not depend on where they differ, nor on their lengths. */
export declare function sameSecret(a: string, b: string): boolean;
