import { embeddedFonts } from './embedded-fonts.ts';

const SHARPNESS = 2;
/** What browsers can still draw: pixels along a side, and in all. */
const MOST_ALONG = 16_000;
const MOST_IN_ALL = 100_000_000;

/** How many pixels stand for one of the drawing: two, and fewer where the picture would be too large for a browser. */
export function sharpnessFor({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(SHARPNESS, MOST_ALONG / Math.max(width, height), Math.sqrt(MOST_IN_ALL / (width * height)));
}

function loaded(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the browser could not draw the picture'));
    image.src = source;
  });
}

/** An SVG drawing as a PNG picture of twice its size, made in the browser with the page's fonts. Rejects where the browser cannot draw it. */
export async function drawPng(svg: string): Promise<Blob> {
  const style = `<style>${await embeddedFonts(svg)}</style>`;
  const whole = svg.replace(/<svg\b[^>]*>/, (open) => open + style);
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`);
  const sharpness = sharpnessFor(image);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * sharpness);
  canvas.height = Math.round(image.height * sharpness);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('the browser has no canvas');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}
