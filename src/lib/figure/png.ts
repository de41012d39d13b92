/**
 * Draws an SVG on a canvas of this many pixels.
 *
 * @throws Error when the browser cannot hold a picture of this size.
 */
export async function rasterise(svg: string, width: number, height: number): Promise<Blob> {
  // Its own size is that of the canvas: a browser may draw it once, at that size.
  const sized = svg.replace(
    /(<svg[^>]*?) width="[\d.]+" height="[\d.]+"/,
    `$1 width="${width}" height="${height}"`,
  );
  const url = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, width, height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the picture is too large for this browser'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
