'use client';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { Icon, type IconName } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import styles from './statechart-canvas.module.css';
import type { AutomaticLayout } from './use-layout.ts';

export interface CanvasToolbarProps {
  readonly layout: AutomaticLayout;
  readonly onArrange: (() => void) | undefined;
  readonly listShown: boolean;
  readonly onToggleList: () => void;
  readonly lanesShown: boolean;
  readonly onToggleLanes: () => void;
  readonly onFind: () => void;
  readonly onFit: () => void;
}

function Tool({
  name,
  label,
  onClick,
  pressed,
}: {
  name: IconName;
  label: string;
  onClick: () => void;
  pressed?: boolean;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'accent' : 'gray'}
        size={32}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={onClick}
      >
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The canvas's own acts: zoom, arrange, the list of parts. */
export function CanvasToolbar(props: CanvasToolbarProps) {
  const { layout, onArrange, listShown, onToggleList, lanesShown, onToggleLanes, onFind, onFit } = props;
  const t = useTexts(canvasTexts);
  const flow = useReactFlow();
  return (
    <div className={styles['toolbar']}>
      <Tool name="minus" label={t('zoomOut')} onClick={() => void flow.zoomOut({ duration: 140 })} />
      <Tool name="plus" label={t('zoomIn')} onClick={() => void flow.zoomIn({ duration: 140 })} />
      <Tool name="screen" label={t('fit')} onClick={onFit} />
      {onArrange === undefined ? null : layout.running ? (
        <Tool name="stop" label={t('stopArranging')} onClick={layout.cancel} pressed />
      ) : (
        <Tool name="columns" label={t('arrange')} onClick={onArrange} />
      )}
      <Tool name="lanes" label={t('lanes')} onClick={onToggleLanes} pressed={lanesShown} />
      <Tool name="search" label={t('search')} onClick={onFind} />
      <Tool name="menu" label={t('list')} onClick={onToggleList} pressed={listShown} />
      <span role="status" className={styles['status']}>
        {layout.running ? t('arranging') : ''}
      </span>
      {layout.failed ? (
        <span role="alert" className={styles['failed']}>
          {t('arrangeFailed')}
        </span>
      ) : null}
    </div>
  );
}
