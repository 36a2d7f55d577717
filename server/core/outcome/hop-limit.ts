/** A lead moves at most this often by itself or by rejection; then it waits for a person (product.md 8). */
export const HOP_LIMIT = 3;
