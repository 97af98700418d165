import { Modal } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

/**
 * The applicant's own screen, asked with the draft (admin-ui, `#/preview`). It has no session and asks no server: it says that
 * it is there, and the plan is handed to it.
 */
export const Preview = ({ plan, close }: { plan: unknown; close: () => void }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent): void => {
      const screen = frame.current?.contentWindow;
      if (origin !== window.location.origin || !screen || source !== screen || data !== 'preview-open') return;
      screen.postMessage({ preview: plan }, window.location.origin);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [plan]);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : close())}>
      <Modal.Content style={{ width: 'min(1280px, 98vw)', maxWidth: 'none' }}>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>预览申报表</Modal.Title>
        </Modal.Header>
        <iframe
          ref={frame}
          title="预览申报表"
          src="/#/preview"
          style={{ border: 0, width: '100%', height: 'calc(100vh - 160px)' }}
        />
      </Modal.Content>
    </Modal.Root>
  );
};
