/** What is used of opentype.js, which brings no types. */
declare module 'opentype.js/dist/opentype.mjs' {
  /** A step of a path; the letters are those of SVG. */
  export interface OutlineCommand {
    readonly type: 'M' | 'L' | 'C' | 'Q' | 'Z';
    readonly x?: number;
    readonly y?: number;
    readonly x1?: number;
    readonly y1?: number;
    readonly x2?: number;
    readonly y2?: number;
  }
  export interface OutlineGlyph {
    readonly index: number;
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number): { readonly commands: readonly OutlineCommand[] };
  }
  export interface OutlineFont {
    readonly unitsPerEm: number;
    charToGlyph(character: string): OutlineGlyph;
  }
  export function parse(file: ArrayBuffer): OutlineFont;
}
