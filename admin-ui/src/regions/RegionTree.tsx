import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Branch } from './Branch';
import type { Line } from './forest';
import { stepOf, typedAhead, type Step } from './walk';

/** Letters typed within this time belong to one word. */
const WORD_MS = 700;

interface RegionTreeProps {
  id: string;
  lines: Line[];
  text: string;
  value: string;
  label: string;
  describedBy?: string;
  /** Without what only a unit's registration needs to know of a region. */
  plain?: boolean;
  onChoose: (code: string) => void;
  onTurn: (code: string, unfold: boolean) => void;
}

/** Province, cities and counties as `role=tree`: ↑↓ ←→ Home End walk, letters jump, Enter chooses (screens §7). */
export const RegionTree = ({
  id,
  lines,
  text,
  value,
  label,
  describedBy,
  plain,
  onChoose,
  onTurn,
}: RegionTreeProps) => {
  const [wanted, setWanted] = useState<string | null>(null);
  const walked = useRef(false);
  const element = useRef<HTMLDivElement>(null);
  const word = useRef({ text: '', at: 0 });
  const isHere = (code: string | null): boolean => lines.some(({ place }) => place.code === code);
  const first = lines.find(({ isHit }) => isHit) ?? lines[0];
  const active = isHere(wanted) ? wanted : isHere(value) ? value : (first?.place.code ?? null);

  useEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    element.current?.querySelector<HTMLElement>(`[data-code="${active}"]`)?.focus();
  }, [active, lines]);

  const take = (step: Step | null) => {
    if (step === null) return;
    if ('go' in step) {
      walked.current = true;
      setWanted(step.go);
    } else if ('unfold' in step) onTurn(step.unfold, true);
    else onTurn(step.fold, false);
  };

  const type = (letter: string): Step | null => {
    const now = Date.now();
    word.current = { text: now - word.current.at < WORD_MS ? word.current.text + letter : letter, at: now };
    return typedAhead(lines, active ?? '', word.current.text);
  };

  const keys = (event: KeyboardEvent) => {
    if (active === null || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const chooses = event.key === 'Enter' || event.key === ' ';
    const isLetter = event.key.length === 1 && !chooses;
    const step = isLetter ? type(event.key) : stepOf(lines, active, event.key);
    if (!chooses && !isLetter && !/^(Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    if (chooses) onChoose(active);
    else take(step);
  };

  return (
    <Box
      ref={element}
      id={id}
      role="tree"
      aria-label={label}
      aria-describedby={describedBy}
      aria-required
      onKeyDown={keys}
      sx={{ py: 1, overflowY: 'auto', maxHeight: { xs: 352, sm: 300 } }}
    >
      {lines.map((line) => (
        <Branch
          key={line.place.code}
          line={line}
          text={text}
          plain={plain}
          chosen={line.place.code === value}
          active={line.place.code === active}
          onChoose={() => {
            setWanted(line.place.code);
            onChoose(line.place.code);
          }}
          onFold={() => onTurn(line.place.code, !line.open)}
          onFocus={() => setWanted(line.place.code)}
        />
      ))}
    </Box>
  );
};
