/** The words of the first hints, in English. */
export const guideEn = {
  label: 'First hints',
  step: 'Hint {number} of {count}',
  hint: {
    palette: 'Drag a state from the palette onto the drawing, or click it to add one.',
    state: 'Point at a state: dots appear on its border. Drag from a dot to where the transition is to lead.',
    simulate: 'Simulate plays the draft the way a ticket would live it. Nothing is stored and nobody is told.',
    publish: 'The draft saves itself. Publish makes it a release: new tickets run on it, the others keep theirs.',
  },
  back: 'Back',
  next: 'Next',
  done: 'Done',
  dismiss: 'Do not show again',
  again: 'Show the first hints',
};
