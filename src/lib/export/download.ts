/** Long enough for a slow browser to have opened what it was handed, in milliseconds. */
const patience = 40_000;

/** Hands the browser a file that was made here. */
export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, patience);
}
