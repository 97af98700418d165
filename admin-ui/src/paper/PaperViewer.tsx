import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { sizeWords } from '../elements/dates';
import { Loading } from '../outcomes/Loading';
import { PdfPage } from './PdfPage';
import { usePdf } from './pdf';
import { Thumbnails } from './Thumbnails';

interface PaperViewerProps {
  name: string;
  note?: string;
  size?: number;
  url: string;
  /** The stamp is at the end of a form: a scan opens where there is something to check. */
  opensAtEnd?: boolean;
}

const ZOOMS = [0.4, 0.55, 0.75, 1, 1.25, 1.6];
/** Wide enough to read 10.5 pt at 100 %. */
const FULL_WIDTH = 794;
const STAMP_PAGE_FROM_END = 2;

/** A PDF page by page: small pages at the left, one column of pages at the right. */
export const PaperViewer = ({ name, note, size, url, opensAtEnd = false }: PaperViewerProps) => {
  const t = useTranslate();
  const { pdf, failed } = usePdf(url);
  const pane = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const [room, setRoom] = useState(FULL_WIDTH);
  const [here, setHere] = useState(1);
  const scale = ZOOMS[zoom] ?? 1;
  const width = Math.min(Math.round(FULL_WIDTH * scale), Math.max(240, zoom > 2 ? FULL_WIDTH * 2 : room));

  const go = (page: number, behavior: ScrollBehavior = 'auto') => {
    setHere(page);
    pane.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start', behavior });
  };
  useEffect(() => {
    if (pane.current) setRoom(pane.current.clientWidth - 32);
  }, [pdf]);
  useEffect(() => {
    if (pdf && opensAtEnd) go(Math.max(1, pdf.numPages - STAMP_PAGE_FROM_END + 1));
  }, [pdf, opensAtEnd]);
  const follow = () => {
    const top = pane.current?.getBoundingClientRect().top ?? 0;
    const pages = Array.from(pane.current?.querySelectorAll<HTMLElement>('[data-page]') ?? []);
    const first = pages.find((page) => page.getBoundingClientRect().bottom > top + 80);
    if (first) setHere(Number(first.dataset.page));
  };

  return (
    <Box sx={{ display: 'flex', flex: 1, minWidth: 0, minHeight: 0 }}>
      {pdf && pdf.numPages > 1 && <Thumbnails pdf={pdf} here={here} onGo={go} />}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: '2px 8px',
            px: 3,
            minHeight: 40,
            borderBottom: 1,
            borderColor: 'divider',
            fontSize: '.8125rem',
          }}
        >
          <DescriptionOutlined aria-hidden />
          <b>{name}</b>
          <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
            {note}
            {size !== undefined && `　${sizeWords(size)}`}
          </Box>
          <Box sx={{ flex: 1 }} />
          <Button size="small" variant="text" color="primary" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
            {t('paper.zoomOut')}
          </Button>
          <span aria-live="polite">{Math.round((width / FULL_WIDTH) * 100)}%</span>
          <Button
            size="small"
            variant="text"
            color="primary"
            disabled={zoom === ZOOMS.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            {t('paper.zoomIn')}
          </Button>
          <Button size="small" component="a" href={url} download={name} startIcon={<DownloadOutlined aria-hidden />}>
            {t('paper.download')}
          </Button>
        </Box>
        <Box
          ref={pane}
          onScroll={follow}
          tabIndex={0}
          role="region"
          aria-label={name}
          sx={{
            flex: 1,
            minHeight: 0,
            overflow: 'auto',
            bgcolor: 'tone.desk',
            p: 4,
            '&:focus-visible': { outlineOffset: -2 },
          }}
        >
          {failed && <Box role="alert">{t('paper.paperError')}</Box>}
          {!pdf && !failed && <Loading />}
          {pdf && (
            <Box
              sx={{
                display: 'flex',
                flexDirection: 'column',
                alignItems: 'center',
                gap: 3,
                width: 'max-content',
                minWidth: '100%',
              }}
            >
              {Array.from({ length: pdf.numPages }, (_, place) => (
                <div key={place} data-page={place + 1}>
                  <PdfPage pdf={pdf} page={place + 1} width={width} />
                </div>
              ))}
            </Box>
          )}
        </Box>
      </Box>
    </Box>
  );
};
