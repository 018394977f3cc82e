'use client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Diagnostic } from '#catalog/language';
import type { Part } from '#designer/document';
import { useSimulator } from '#designer/simulator';
import type { PluginManifest } from '#plugins/sdk';
import type { Lens } from './lens-tabs.tsx';
import type { DesignerDeskModel } from './use-designer-desk.ts';

/** The lens that is looked through, and the run that the simulator's lays over the drawing. */
export function useLens(model: DesignerDeskModel, manifests: readonly PluginManifest[], narrow: boolean) {
  const [lens, setLens] = useState<Lens>('draw');
  const { editor, directory, view: drawn, canvas, visit: visitPart } = model;
  const { select } = editor;
  const show = useCallback(
    (part: Part) => {
      select([part]);
      canvas.current?.show(part);
    },
    [canvas, select],
  );
  const watching = lens === 'simulate';
  const simulator = useSimulator({ editor, manifests, teams: directory.teamTitles, watching, show });
  const { lights, showScenario, setTab, run } = simulator;
  const here = run?.moment.played.play.ticket.states[0];
  useEffect(() => {
    // A phone shows a small part of the drawing: it follows the ticket.
    if (narrow && watching && here !== undefined) canvas.current?.show({ kind: 'state', id: here });
  }, [narrow, watching, here, canvas]);
  const view = useMemo(() => ({ ...drawn, lights }), [drawn, lights]);
  const visit = (diagnostic: Diagnostic) => {
    if (diagnostic.element?.kind !== 'scenario') {
      visitPart(diagnostic);
      return;
    }
    setLens('simulate');
    setTab('scenarios');
    showScenario(diagnostic.element.id);
  };
  return { lens, setLens, simulator, view, visit, show };
}

export type LensView = ReturnType<typeof useLens>;
