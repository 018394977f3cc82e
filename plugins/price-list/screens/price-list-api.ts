'use client';
import { createApi } from '#ui/api';
import type { PriceListRouter } from '../server/index.ts';

/** The plugin's own procedures, typed. */
export const { useApi } = createApi<PriceListRouter>();

/** Where the plugin's pages are. */
export const PRICE_LISTS_PATH = '/plugins/price-lists';
