'use client';
import type { CatalogRouter } from '#catalog/server';
import { createApi } from '#ui/api';

export const { useApi } = createApi<CatalogRouter>();
