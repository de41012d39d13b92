import type { AtlasAnswer } from '../../queries/atlas.sql';
import type { View } from '../../state/view';
import type { Lookup } from '../lookup';

/** What a part of the atlas page is drawn from. */
export type PartProps = {
  readonly lookup: Lookup;
  /** The view that the answer belongs to. */
  readonly shown: View;
  /** The view that is asked for: what a control changes. */
  readonly wanted: View;
  readonly answer: AtlasAnswer;
  readonly onview: (view: View, options?: { replace: boolean }) => void;
};
