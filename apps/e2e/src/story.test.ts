import { beforeAll, describe } from '@jest/globals';
import { startProductAfresh } from './product.js';
import { setStage } from './stage.js';
import { gatherCast, tellStory, type Cast } from './story.js';

describe('the last municipality submits', () => {
  const stage = setStage(startProductAfresh);
  let cast: Cast;

  beforeAll(async () => {
    const { url } = stage.product;
    cast = await gatherCast(stage.browser, { coordinator: url, neighbour: url, schiedam: url });
  });

  tellStory(() => cast);
});
