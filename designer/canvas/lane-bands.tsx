'use client';
import { ViewportPortal } from '@xyflow/react';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import type { Lane } from './lanes.ts';
import styles from './statechart-canvas.module.css';

export interface LaneBandsProps {
  readonly lanes: readonly Lane[];
  readonly teams: ReadonlyMap<string, string>;
}

/** The bands behind states that stand in lanes, each with its team's name. */
export function LaneBands({ lanes, teams }: LaneBandsProps) {
  const t = useTexts(canvasTexts);
  const nameOf = (team: string | undefined) => {
    if (team === undefined) return t('noTeam');
    if (team === '(table)' || team === '(event)') return t(team === '(table)' ? 'team.table' : 'team.event');
    return teams.get(team) ?? team;
  };
  return (
    <ViewportPortal>
      {lanes.map((lane) => (
        <div
          key={lane.team ?? ''}
          className={styles['lane']}
          style={{ transform: `translate(0, ${lane.y}px)`, width: lane.width, height: lane.height }}
        >
          <span className={styles['laneName']}>{nameOf(lane.team)}</span>
        </div>
      ))}
    </ViewportPortal>
  );
}
