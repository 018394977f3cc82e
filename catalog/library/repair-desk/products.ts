import { textOf } from '../text-of.ts';

/** The product teams of the desk: the second dimension of its service model. */
export const PRODUCTS = [
  { id: 'disk-arrays', title: textOf('Disk arrays', 'Дисковые массивы', 'Macierze dyskowe') },
  { id: 'servers', title: textOf('Servers', 'Серверы', 'Serwery') },
  { id: 'network', title: textOf('Network', 'Сетевое оборудование', 'Sieć') },
] as const;

/** The support levels: the first dimension. */
export const LEVELS = [
  { id: 'l1', title: textOf('Level 1, field engineers', 'Уровень 1, выездные инженеры', 'Poziom 1, serwisanci') },
  { id: 'l2', title: textOf('Level 2, remote', 'Уровень 2, удалённо', 'Poziom 2, zdalnie') },
  { id: 'l3', title: textOf('Level 3, experts', 'Уровень 3, эксперты', 'Poziom 3, eksperci') },
] as const;
