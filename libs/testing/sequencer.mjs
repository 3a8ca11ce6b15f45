import Sequencer from '@jest/test-sequencer';

/** Longest first where nothing is known yet, so that no long one is alone at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const kind = ({ path }) => (path.includes('/faults/') ? 0 : path.includes('/e2e/') ? 1 : 2);
    return super.sort(tests).sort((a, b) => kind(a) - kind(b));
  }
}
