import { useEffect, useState, type RefObject } from 'react';
import type { Section } from 'workflow/domain';
import { anchorOf } from './sections';

/**
 * Which section is being read, and the way to another. The topmost one in view counts. `drawn` changes when sections were
 * drawn anew, as by folding: then other elements are to be watched.
 */
export function useSectionInView(sections: Section[], pane: RefObject<HTMLElement>, drawn: string) {
  const [here, setHere] = useState(sections[0]?.id ?? '');
  useEffect(() => {
    // Beside the navigator the pane scrolls; on a phone the page does, under a select that stays.
    const scrolls = pane.current !== null && getComputedStyle(pane.current).overflowY === 'auto';
    const inView = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id);
          else inView.delete(target.id);
        }
        const first = sections.find((section) => inView.has(anchorOf(section)));
        if (first) setHere(first.id);
      },
      // A section counts as read while it crosses the upper third of the window.
      { root: scrolls ? pane.current : null, rootMargin: scrolls ? '-20px 0px -60% 0px' : '-76px 0px -60% 0px' },
    );
    for (const section of sections) {
      const element = document.getElementById(anchorOf(section));
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [sections, pane, drawn]);

  const go = (id: string) => {
    const section = sections.find((each) => each.id === id);
    setHere(id);
    // After the drawing: a folded section is drawn anew when it unfolds.
    requestAnimationFrame(() => {
      const element = section && document.getElementById(anchorOf(section));
      element?.scrollIntoView({ block: 'start' });
      element?.querySelector('h2')?.focus({ preventScroll: true });
    });
  };
  return { here, go };
}
