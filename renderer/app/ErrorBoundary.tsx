import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';

type Props = Readonly<{
  children: ReactNode;
  /** Changes when the person goes elsewhere: what failed is tried again then. */
  place?: string;
}>;
type State = Readonly<{ error: Error | null; place: string | undefined }>;

/** Shows what to do where a part of the window could not be drawn; the rest of the window goes on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="paper broken" role="alert">
        <h1>This part of the window could not be drawn</h1>
        <p>
          Everything you marked is saved. Try again; if it happens once more, go to another place with the palette, or close Wireside and
          start it again. The reason, for whoever looks after Wireside:
        </p>
        <pre className="fig">{error.message}</pre>
        <Button variant="primary" onClick={() => this.setState({ error: null })}>
          Try again
        </Button>
      </div>
    );
  }
}
