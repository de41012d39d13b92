/** A boundary file that cannot be used: what is wrong, in which file, and how to mend it. */
export class BoundaryError extends Error {
  constructor(file: string, problem: string, remedy: string) {
    super(`${file}: ${problem}\n  How to mend it: ${remedy}`);
    this.name = 'BoundaryError';
  }
}
