export { DefaultSearchService } from './DefaultSearchService';
export { IndexFeed } from './IndexFeed';
export { ServerIndex } from './ServerIndex';
