import { useEffect } from 'react';

/** `#/` is the portal's, and the server draws it: an address without a fragment is a navigation, not a change of screen. */
export const ToPortal = () => {
  useEffect(() => location.replace('/'), []);
  return null;
};
