/** The type of what is dragged from the list of found entities onto a chart: the id of the entity. */
export const draggedEntity = 'application/x-sekisho-entity';
