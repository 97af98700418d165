import { useEffect } from 'react';
import { useTranslate } from 'react-admin';

/** What the browser's tab and a screen reader say first. */
export function useTitle(title: string | undefined): void {
  const product = useTranslate()('frame.product');
  useEffect(() => {
    document.title = title ? `${title} - ${product}` : product;
  }, [title, product]);
}
