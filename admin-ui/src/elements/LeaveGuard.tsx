import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router-dom';
import { hasMet } from '../session/me';
import { LeaveDialog } from './LeaveDialog';

/** A lapsed session leads to the sign-in page and back again; drafts live through it, so nobody is asked. */
const SIGN_IN = '/login';

interface LeaveGuardProps {
  isUnsaved: () => boolean;
  /** Somebody left on purpose: what was typed is to be forgotten. */
  onLeave?: () => void;
}

/** Asks before a page with unsaved input is left, by a link, the back button or a closed tab. */
export const LeaveGuard = ({ isUnsaved, onLeave }: LeaveGuardProps) => {
  const ask = useRef(isUnsaved);
  ask.current = isUnsaved;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      nextLocation.pathname !== currentLocation.pathname &&
      nextLocation.pathname !== SIGN_IN &&
      hasMet() &&
      ask.current(),
  );
  useEffect(() => {
    const listen = (event: BeforeUnloadEvent) => {
      // Who has signed out on purpose was asked then.
      if (hasMet() && ask.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', listen);
    return () => window.removeEventListener('beforeunload', listen);
  }, []);
  return (
    <LeaveDialog
      open={blocker.state === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => {
        onLeave?.();
        blocker.proceed?.();
      }}
    />
  );
};
