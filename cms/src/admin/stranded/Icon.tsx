/** A person with nobody to turn to is an exclamation mark in the menu; drawn here, so that no set of icons is needed for one. */
export const Icon = ({ width = 20, height = 20 }: { width?: number | string; height?: number | string }) => (
  <svg width={width} height={height} viewBox="0 0 32 32" fill="currentColor" aria-hidden>
    <path d="M16 3a13 13 0 1 0 0 26 13 13 0 0 0 0-26Zm0 24a11 11 0 1 1 0-22 11 11 0 0 1 0 22Zm-1-10v-7a1 1 0 1 1 2 0v7a1 1 0 1 1-2 0Zm2.5 4.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0Z" />
  </svg>
);
