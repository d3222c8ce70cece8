export * from './DefaultPublishingService';
export * from './errors';
export * from './PublishRecords';
