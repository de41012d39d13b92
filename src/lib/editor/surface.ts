/** A part of a text, by offsets; `to` exclusive. */
export type Range = { readonly from: number; readonly to: number };

/** Where text is written, whatever draws it. */
export type Surface = {
  /** What is selected; where the cursor is when nothing is. */
  readonly selection: () => Range;
  /** Selects, scrolls there and takes the focus. */
  readonly select: (range: Range) => void;
  /** Writes over a part, as something that can be undone, puts the cursor behind it and takes the focus. */
  readonly replace: (range: Range, by: string) => void;
};

/** A plain text field as a surface. */
export const areaSurface = (area: HTMLTextAreaElement): Surface => ({
  selection: () => ({ from: area.selectionStart, to: area.selectionEnd }),
  select: ({ from, to }) => {
    area.focus();
    area.setSelectionRange(from, to);
  },
  replace: ({ from, to }, by) => {
    area.focus();
    area.setRangeText(by, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  },
});
