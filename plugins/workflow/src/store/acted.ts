/** Called after every statement that may have put something into the outbox; nobody listens until the telling has started. */
let hear: () => void = () => undefined;

export const onActed = (listener: () => void): void => {
  hear = listener;
};

export const acted = (): void => hear();
