import { Component, type ReactNode } from 'react';
import { Crash } from './Crash';

interface GuardProps {
  /** A change of place is a fresh start. */
  place: string;
  children: ReactNode;
}

interface GuardState {
  broken: boolean;
  place: string;
}

/** Keeps a broken screen from taking the frame with it. React offers this to classes only. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { broken: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<GuardState> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ place }: GuardProps, state: GuardState): GuardState | null {
    return place === state.place ? null : { broken: false, place };
  }

  override render() {
    if (this.state.broken) return <Crash resetErrorBoundary={() => this.setState({ broken: false })} />;
    return this.props.children;
  }
}
