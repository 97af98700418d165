import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Pdf } from './pdf';

interface PdfPageProps {
  pdf: Pdf;
  page: number;
  /** CSS pixels. */
  width: number;
}

/** A4 upright, until the page itself is known. */
const A4 = 297 / 210;

/** One page on a canvas, drawn when it comes near the window. */
export const PdfPage = ({ pdf, page, width }: PdfPageProps) => {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [ratio, setRatio] = useState(A4);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      {
        rootMargin: '400px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return undefined;
    let cancel = () => {};
    let left = false;
    const draw = async () => {
      const proxy = await pdf.getPage(page);
      const target = canvas.current;
      if (left || target === null) return;
      const natural = proxy.getViewport({ scale: 1 });
      setRatio(natural.height / natural.width);
      const viewport = proxy.getViewport({
        scale: (width / natural.width) * Math.min(2, window.devicePixelRatio || 1),
      });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = proxy.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    // A cancelled drawing rejects; a broken page stays white, and the download is at hand.
    draw().catch(() => undefined);
    return () => {
      left = true;
      cancel();
    };
  }, [near, pdf, page, width]);

  return (
    <Box
      ref={box}
      sx={{ width, height: width * ratio, bgcolor: 'background.paper', border: 1, borderColor: 'tone.line2' }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('word.page', { page })}
        style={{ width: '100%', height: '100%', display: 'block' }}
      />
    </Box>
  );
};
