export { createSearch } from './createSearch';
export { DefaultSearchService } from './DefaultSearchService';
export { IndexFeed } from './IndexFeed';
export { MeaningIndex } from './meaning/MeaningIndex';
export { offerEmbedding } from './meaning/offerEmbedding';
export { ServerIndex } from './ServerIndex';
