'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './text-link.module.css';

export interface TextLinkProps {
  readonly href: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A link inside a text or a table. */
export function TextLink({ href, title, children }: TextLinkProps) {
  return (
    <Link href={href} title={title} className={styles['link']} prefetch={false}>
      {children}
    </Link>
  );
}
