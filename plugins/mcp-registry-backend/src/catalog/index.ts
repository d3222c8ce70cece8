export * from './CatalogGroupDirectory';
export * from './scheduleGroupRefresh';
