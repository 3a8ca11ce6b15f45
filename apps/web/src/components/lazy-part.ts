import { lazy, type ComponentType } from 'react';
import { loadOrRenew } from './renewal.js';

/** A part of the application that is fetched when it is first shown, from a new release if need be. */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await loadOrRenew(load) }));
