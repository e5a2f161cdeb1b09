-- Takes away the open contradictions about registrations an import brought, because it is taken back. @importId.
DELETE FROM EnterpriseRegistrationClaim WHERE ImportId = @importId AND SettledAt IS NULL;
