// Keeps a picture once more, for another board.
MATCH (picture:BoardPicture {id: $from})
CREATE
  (:BoardPicture {
    id: $id,
    board: $board,
    mediaType: picture.mediaType,
    size: picture.size,
    bytes: picture.bytes,
    sentAt: datetime()
  })
