-- Forgets the verdict on one enterprise and board, before it is judged anew.
DELETE FROM ScreenedVerdict WHERE AsOf = @AsOf AND Board = @Board AND EnterpriseId = @EnterpriseId;
